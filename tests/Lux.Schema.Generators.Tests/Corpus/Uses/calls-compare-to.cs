await db.Users.Where(u => u.Name.CompareTo("ann") > 0).CountAsync();

//! CS7036 at `CompareTo`: There is no argument given that corresponds to the required parameter 'comparisonType' of 'MemoryExtensions.CompareTo(ReadOnlySpan<char>, ReadOnlySpan<char>, StringComparison)'
//! LUX3012 at `CompareTo`: 'Name' of 'User' is the column itself, and has no 'CompareTo': write u.Name < .. or u.Name > ..
