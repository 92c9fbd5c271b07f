searchPart("index",{"version":"663b4d67","lang":"en","size":4,"words":"","actors":"","records":{"a":0,"c2024":0,"s2024":0}});
