searchPart("d-a-0",[
{"at":"pabo2","id":"a","title":[["","<b>A</b> & \"B\""]],"text":[["","","",""]]}
]);
