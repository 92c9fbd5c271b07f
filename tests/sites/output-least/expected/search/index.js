searchPart("index",{"version":"aa498d52","lang":"en","size":4,"words":"","actors":"","records":{"a":0,"c2024":0}});
