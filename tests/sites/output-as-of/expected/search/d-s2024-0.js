searchPart("d-s2024-0",[
{"at":"ug486","id":"early","title":[],"date":"25 December 2024","text":[["","","","A"]]}
]);
