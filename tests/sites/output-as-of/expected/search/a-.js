searchPart("a-","north\ta:rgr5s\tc2024:5lohc\tNorthland");
