await db.Users.Where(u => u.Name.Contains('a')).CountAsync();

//! CS1503 at `'a'`: Argument 1: cannot convert from 'char' to 'string'
//! LUX3011 at `'a'`: 'Contains' takes text, and 'a' is a char: write "a"
