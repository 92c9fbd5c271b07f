searchPart("d-o2024-0",[
{"at":"2or7l","id":"second","title":[["","Second of the day"]],"date":"24 December 2024","text":[["","","",""]]},
{"at":"hu729","id":"season","title":[["","Some winter"]],"date":"winter 2024–25","text":[["","","",""]]},
{"at":"kn3t2","id":"month","title":[["","Some day of December"]],"date":"December 2024","text":[["","","",""]]}
]);
