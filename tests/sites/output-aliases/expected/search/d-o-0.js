searchPart("d-o-0",[
{"at":"5lohc","id":"x","title":[["","X"]],"text":[["","See Northland.","",""]]}
]);
