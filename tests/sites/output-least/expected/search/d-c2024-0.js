searchPart("d-c2024-0",[
{"at":"6ln86","id":"makeen-post-attack","title":[["","Attack on an army post at Makeen"]],"date":"21 December 2024","text":[["","","",""]]}
]);
