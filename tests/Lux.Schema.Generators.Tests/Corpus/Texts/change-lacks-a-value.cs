[Query("TUPDATE users {id} age")]
public partial ValueTask GrowAsync(Id<User> id);

//! LUX3001 at `TUPDATE users {id} age`: Wrong number of arguments for 'tupdate' command: write TUPDATE table SET column value ... WHERE condition, or TUPDATE table id column value ...
