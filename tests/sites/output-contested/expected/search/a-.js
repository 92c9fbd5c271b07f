searchPart("a-","north\ta:rgr5s\tc2024:d6iqb\tNorthland\nsouth\ta:5ml8q\tc2024:d6iqb\tSouthland");
