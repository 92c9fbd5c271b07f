searchPart("w-","1\to:5lohc00j\nalert\to:5lohc00j\nb\ta:pabo200k\to:5lohc004\nscript\to:5lohc00j\nwell\to:5lohc005\nx\to:5lohc005");
