await db.Users.Where(u => u.Name.ToLower() == "ann").ToArrayAsync();

//! CS7036 at `ToLower`: There is no argument given that corresponds to the required parameter 'destination' of 'MemoryExtensions.ToLower(ReadOnlySpan<char>, Span<char>, CultureInfo?)'
