namespace Lux.Engine;

/// <summary>
/// The bytes of a node. Words lie in columns, so that a search compares many at once:
/// <code>
/// leaf   [i32 count][i16 level 0][i16 last][u32 next leaf][u32 leaf before] words x [column of leaf capacity x u64]
/// inner  [i32 count][i16 level  ][-]       [-]            [-]               words x [column of inner capacity x u64] [count + 1 x u32 child]
/// </code>
/// Key i of an inner node is the first key below its child i + 1, exactly: so every key that is compared belongs to a row that exists.
/// </summary>
internal static unsafe class Node
{
    public const int HeaderBytes = 16;

    public static ref int Count(byte* node) => ref *(int*)node;

    public static ref short Level(byte* node) => ref *(short*)(node + 4);

    /// <summary>Where the last entry was put in.</summary>
    public static ref short Last(byte* node) => ref *(short*)(node + 6);

    public static ref uint Next(byte* node) => ref *(uint*)(node + 8);

    public static ref uint Before(byte* node) => ref *(uint*)(node + 12);
}
