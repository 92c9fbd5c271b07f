searchPart("index",{"version":"9e390a09","lang":"en","size":8,"words":"","actors":"","records":{"c":0,"c2024":0,"o2024":0}});
