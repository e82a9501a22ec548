}

public partial class Queries
{
    [Query("messages LIMIT 5")]
    public partial ValueTask<Message[]> LastAsync();

//! LUX3002 at `LastAsync`: 'Queries' is no database, so the text of 'LastAsync' has no tables: put the method into the class with [Database]
