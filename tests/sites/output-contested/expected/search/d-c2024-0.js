searchPart("d-c2024-0",[
{"at":"d6iqb","id":"strikes","title":[["","Strikes"]],"date":"24 December 2024","text":[["","","",""],["","Some fell.","few","Northland: 15+ killed, dozens injured"],["","Many fell.","many","Southland: 46 killed, 20 killed"]]}
]);
