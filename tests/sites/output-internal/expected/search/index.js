searchPart("index",{"version":"fa7c3c43","lang":"en","size":8,"words":"","actors":"","records":{"a":0,"o":0}});
