await db.Messages.ByChannelIdAndAt(general, default).OrderBy(m => m.At).UpdateAsync(m => m.Content.Set(""));

//! LUX3014 at `OrderBy`: 'UpdateAsync' takes no OrderBy, for the rows change together: leave it out; Take keeps to the first rows by id
