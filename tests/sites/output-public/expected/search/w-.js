searchPart("w-","all\to:4d4fj00v\nmap\to:4d4fj005\nnorthland\ta:rgr5s00v\nsouthland\ta:5ml8q00v\to:4d4fj004");
