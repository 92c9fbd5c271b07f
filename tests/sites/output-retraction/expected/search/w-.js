searchPart("w-","did\to:k7ue800n\nit\to:k7ue800n\nnorthland\ta:rgr5s00v\to:k7ue8004\nsouthland\ta:5ml8q00v\to:k7ue8004\nunlik\to:k7ue8005");
