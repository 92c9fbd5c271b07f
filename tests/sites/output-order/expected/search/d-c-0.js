searchPart("d-c-0",[
{"at":"2g5ur","id":"none","title":[["","Without a date"]],"text":[["","","",""]]},
{"at":"4d4fj","id":"open","title":[["","Since nobody knows when"]],"date":"until 1 December 2024","text":[["","","",""]]}
]);
