searchPart("a-","north\ta:rgr5s\tNorthland\nsouth\ta:5ml8q\to:4d4fj\tSouthland");
