searchPart("index",{"version":"81253e76","lang":"en","size":2,"words":"","actors":"","records":{"a":0,"o":0}});
