searchPart("d-a-0",[
{"at":"rgr5s","id":"north","title":[["","Northland"]],"text":[["","","",""]]}
]);
