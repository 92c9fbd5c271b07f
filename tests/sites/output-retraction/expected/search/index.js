searchPart("index",{"version":"10222d2d","lang":"en","size":4,"words":"","actors":"","records":{"a":0,"o":0}});
