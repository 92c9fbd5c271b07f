searchPart("d-c2024-0",[
{"at":"5lohc","id":"x","title":[["","X"]],"date":"24 December 2024","text":[["","","",""],["","A","a","Northland: 3 killed"]]}
]);
