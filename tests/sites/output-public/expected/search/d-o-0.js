searchPart("d-o-0",[
{"at":"4d4fj","id":"open","title":[["","For all"]],"text":[["","A map","",""]]}
]);
