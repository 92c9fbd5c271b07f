searchPart("index",{"version":"4cdeee15","lang":"en","size":4,"words":"","actors":"","records":{"a":0,"o":0}});
