searchPart("a-","north\ta:rgr5s\to:k7ue8\tNorthland\nsouth\ta:5ml8q\to:k7ue8\tSouthland");
