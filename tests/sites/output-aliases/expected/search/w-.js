searchPart("w-","northland\ta:rgr5s00v\to:5lohc005\nsee\to:5lohc005\nx\to:5lohc00v");
