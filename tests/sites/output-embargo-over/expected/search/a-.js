searchPart("a-","north\ta:rgr5s\to:3m987\tNorthland\nsouth\ta:5ml8q\to:3m9874d4fj\tSouthland");
