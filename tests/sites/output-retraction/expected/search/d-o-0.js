searchPart("d-o-0",[
{"at":"k7ue8","id":"y","title":[["","It did"]],"text":[["","Unlike.","",""]]}
]);
