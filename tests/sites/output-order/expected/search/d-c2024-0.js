searchPart("d-c2024-0",[
{"at":"ku9nm","id":"first","title":[["","First of the day"]],"date":"24 December 2024","text":[["","","",""]]},
{"at":"ueap4","id":"after","title":[["","Two days later"]],"date":"26 December 2024","text":[["","","",""]]}
]);
