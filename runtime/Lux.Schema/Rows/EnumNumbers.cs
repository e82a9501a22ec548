using System.Runtime.CompilerServices;

namespace Lux.Schema.Generated;

/// <summary>An enum stored by number, whatever integer it is made of; nothing is boxed.</summary>
internal static class EnumNumbers<T>
    where T : struct, Enum
{
    private static readonly bool IsSigned = Type.GetTypeCode(typeof(T)) is TypeCode.SByte or TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64;

    public static long NumberOf(T value) => Unsafe.SizeOf<T>() switch
    {
        1 => IsSigned ? Unsafe.BitCast<T, sbyte>(value) : Unsafe.BitCast<T, byte>(value),
        2 => IsSigned ? Unsafe.BitCast<T, short>(value) : Unsafe.BitCast<T, ushort>(value),
        4 => IsSigned ? Unsafe.BitCast<T, int>(value) : Unsafe.BitCast<T, uint>(value),
        _ => Unsafe.BitCast<T, long>(value),
    };

    public static T ValueOf(long number) => Unsafe.SizeOf<T>() switch
    {
        1 => Unsafe.BitCast<byte, T>((byte)number),
        2 => Unsafe.BitCast<ushort, T>((ushort)number),
        4 => Unsafe.BitCast<uint, T>((uint)number),
        _ => Unsafe.BitCast<long, T>(number),
    };
}
