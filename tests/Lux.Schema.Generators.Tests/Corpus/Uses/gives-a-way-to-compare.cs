await db.Users.Where(u => u.Name.StartsWith("ann", StringComparison.OrdinalIgnoreCase)).CountAsync();

//! CS1501 at `StartsWith`: No overload for method 'StartsWith' takes 2 arguments
//! LUX3012 at `StartsWith`: 'StartsWith' of a column takes one value and nothing else: leave the rest out: the engine compares text as it is, case and all
