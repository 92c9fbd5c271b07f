searchPart("a-","ghost\ta:tbbeu\to:5es0q\tGhost\nnorth\ta:rgr5s\to:3m9875es0q\tNorthland\nsouth\ta:5ml8q\to:3m9874d4fj\tSouthland");
