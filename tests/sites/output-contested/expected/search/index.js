searchPart("index",{"version":"cdbe2914","lang":"en","size":4,"words":"","actors":"","records":{"a":0,"c2024":0}});
