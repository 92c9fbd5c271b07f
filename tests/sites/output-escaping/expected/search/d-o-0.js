searchPart("d-o-0",[
{"at":"5lohc","id":"x","title":[["","<script>alert(1)</script>"]],"text":[["","x and well","",""]]}
]);
