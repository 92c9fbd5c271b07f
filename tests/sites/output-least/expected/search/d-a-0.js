searchPart("d-a-0",[
{"at":"gfhpr","id":"pakistan-army","title":[["","Pakistan Army"]],"text":[["","","",""]]},
{"at":"jo52b","id":"ttp","title":[["","TTP"]],"text":[["","","",""]]}
]);
