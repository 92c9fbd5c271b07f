searchPart("a-","north\ta:rgr5s\to:5lohc\tNorthland");
