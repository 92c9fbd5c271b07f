searchPart("index",{"version":"c04ebe23","lang":"en","size":2,"words":"","actors":"","records":{"a":0,"o":0}});
