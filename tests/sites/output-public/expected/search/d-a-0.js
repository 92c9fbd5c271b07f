searchPart("d-a-0",[
{"at":"5ml8q","id":"south","title":[["","Southland"]],"text":[["","","",""]]},
{"at":"rgr5s","id":"north","title":[["","Northland"]],"text":[["","","",""]]}
]);
