searchPart("a-","a\ta:pabo2\to:5lohc\t<b>A</b> & \"B\"");
