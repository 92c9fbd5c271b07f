searchPart("a-","pakistan-army\ta:gfhpr\tc2024:6ln86\tPakistan Army\nttp\ta:jo52b\tc2024:6ln86\tTTP");
