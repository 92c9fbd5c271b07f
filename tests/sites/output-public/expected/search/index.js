searchPart("index",{"version":"5e39ef74","lang":"en","size":4,"words":"","actors":"","records":{"a":0,"o":0}});
