using var other = ChatDb.Connect("lux://localhost");

//! CS8418 at `using var other = ChatDb.Connect("lux://localhost");`: 'ChatDb': type used in a using statement must implement 'System.IDisposable'. Did you mean 'await using' rather than 'using'?
//! CS1503 at `"lux://localhost"`: Argument 1: cannot convert from 'string' to 'Lux.Schema.LuxConnection'
