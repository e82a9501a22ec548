namespace Lux.Engine;

/// <summary>The table commands; each is registered with the server under its own name in capitals.</summary>
internal enum TableCommand
{
    TCreate,
    TAlter,
    TDrop,
    TRename,
    TList,
    TSchema,
    TCount,
    TInsert,
    TGet,
    TUpdate,
    TUpsert,
    TDel,
    TBatch,
    TQuery,
    TAcl,
    TInfo,
    TStats,
    TSlow,
    TBackup,
}
