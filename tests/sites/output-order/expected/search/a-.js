searchPart("a-","");
