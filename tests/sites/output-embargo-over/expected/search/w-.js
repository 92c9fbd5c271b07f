searchPart("w-","all\to:4d4fj00v\nlater\to:3m98700v\nmap\to:4d4fj005\nnorthland\ta:rgr5s00v\to:3m987004\nsouthland\ta:5ml8q00v\to:3m9870044d4fj004");
