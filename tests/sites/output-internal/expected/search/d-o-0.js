searchPart("d-o-0",[
{"at":"3m987","id":"later","title":[["","For later"]],"text":[["","","",""]]},
{"at":"4d4fj","id":"open","title":[["","For all"]],"text":[["","A map","",""]]},
{"at":"5es0q","id":"secret","title":[["","A secret"]],"text":[["","","",""],["","A map","",""]]}
]);
